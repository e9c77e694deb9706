"""The real nginx and the real Caddy on this machine alone, with the settings that the site brings."""

import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Server:
    """A running server: `url` is the address of the copy, ending in a slash."""

    name: str
    url: str


# Each server, at the top and below a path.
PLACES = [(name, path) for name in ("nginx", "caddy") for path in ("", "/a/b/c")]


def place_name(place):
    """How a test names one of them."""
    name, path = place
    return f"{name} at {path or '/'}"


class Start:
    """Starts a server for a folder at a path such as `/a/b/c` (empty for the top); ends it after."""

    def __init__(self, name, folder, path, work):
        self.name, self.folder, self.path, self.work = name, Path(folder), path, Path(work)
        self.port = free_port()

    def __enter__(self):
        command = {"nginx": self.nginx, "caddy": self.caddy}[self.name]()
        environment = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": str(self.work),
            "XDG_DATA_HOME": str(self.work),
            "XDG_CONFIG_HOME": str(self.work),
        }
        self.log = open(self.work / "log", "wb")
        self.process = subprocess.Popen(
            command, env=environment, cwd=self.work, stdout=self.log, stderr=self.log
        )
        wait_for(self.port, self.process, self.work / "log")
        return Server(self.name, f"http://127.0.0.1:{self.port}{self.path}/")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.log.close()

    def nginx(self):
        place = f"alias {self.folder}/" if self.path else f"root {self.folder}"
        (self.work / "nginx.conf").write_text(
            f"""
            load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
            daemon off; user root; pid {self.work}/pid; error_log stderr;
            worker_processes 2; events {{ worker_connections 512; }}
            http {{
              include /etc/nginx/mime.types; access_log off;
              client_body_temp_path {self.work}/body; proxy_temp_path {self.work}/proxy;
              fastcgi_temp_path {self.work}/fastcgi; uwsgi_temp_path {self.work}/uwsgi;
              scgi_temp_path {self.work}/scgi;
              server {{
                listen 127.0.0.1:{self.port};
                location {self.path}/ {{
                  {place};
                  set $copy "{self.path}";
                  include {self.folder}/hosting/nginx.conf;
                  brotli_static on;
                }}
              }}
            }}
            """
        )
        return ["nginx", "-p", str(self.work), "-c", str(self.work / "nginx.conf")]

    def caddy(self):
        path = self.path or '""'
        (self.work / "Caddyfile").write_text(
            "{\n  admin off\n  auto_https off\n}\n"
            f"http://127.0.0.1:{self.port} {{\n"
            f"  import {self.folder}/hosting/Caddyfile {path} {self.folder}\n}}\n"
        )
        caddyfile = str(self.work / "Caddyfile")
        return ["caddy", "run", "--config", caddyfile, "--adapter", "caddyfile"]


def free_port():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


def wait_for(port, process, log):
    for _ in range(200):
        if process.poll() is not None:
            raise RuntimeError(log.read_text(errors="replace"))
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("the server never listened")


def copy_of(site, folder):
    """The site as a host holds it."""
    shutil.copytree(site, folder)
    return folder
