"""The site under test: SITE names the built folder; without it, it is Output."""

import os
from pathlib import Path

import pytest
from servers import PLACES, Start, copy_of, place_name

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def site():
    folder = Path(os.environ.get("SITE") or REPOSITORY / "Output").resolve()
    if not (folder / "manifest.json").is_file():
        pytest.exit(f"{folder} holds no built site; run make site, or name a folder in SITE", 3)
    return folder


@pytest.fixture(scope="session")
def copy(site, tmp_path_factory):
    return copy_of(site, tmp_path_factory.mktemp("copy") / "site")


@pytest.fixture(scope="session", params=PLACES, ids=place_name)
def server(request, copy, tmp_path_factory):
    name, path = request.param
    with Start(name, copy, path, tmp_path_factory.mktemp(name)) as running:
        yield running
