import SiteContent
import SiteRendering

/// Settings for the usual servers, so that a copy is served as its pages expect.
///
/// `_headers` and `_redirects` stand at the top, where simple hosts look for them; the others are in
/// `hosting/` and are included by hand.
struct HostingFiles {
  let headers: HostingHeaders
  /// The folders of the languages that have a page for missing addresses, such as `es`; the
  /// default language's is the top.
  let languages: [String]
  let redirects: [ServerRedirect]

  /// - Parameters:
  ///   - pages: the paths of all pages.
  ///   - policies: those that some page carries.
  ///   - redirects: the old addresses, each of which has a page too.
  init(_ pages: [String], policies: Set<String>, redirects: [MovedAddresses.Redirect]) {
    self.redirects = redirects.compactMap(ServerRedirect.init)
    headers = HostingHeaders(policy: PagePolicies(policies).text)
    languages = pages.filter { $0.hasSuffix("404.html") }.compactMap { path in
      let parts = path.split(separator: "/")
      return parts.count == 2 && parts[1] == "404.html" ? String(parts[0]) : nil
    }.sorted()
  }

  static let paths = [
    "_headers", "_redirects", "hosting/nginx.conf", "hosting/Caddyfile", "hosting/htaccess",
  ]

  var files: [OutputFile] {
    zip(Self.paths, [simpleHosts, simpleRedirects, nginx, caddy, apache]).map {
      OutputFile(path: $0, bytes: Array($1.utf8))
    }
  }

  private func lines(_ line: (_ name: String, _ value: String) -> String) -> String {
    headers.fields.map(line).joined(separator: "\n")
  }

  private var simpleHosts: String { "/*\n\(lines { "  \($0): \($1)" })\n" }

  private var simpleRedirects: String {
    """
    # Old addresses, for a copy at the top of its host. Each has a page of its own too, which leads
    # on where a host knows no such file or sends the page that is there.

    """ + redirects.map { "/\($0.old) /\($0.new) 301\n" }.joined()
  }

  private var nginx: String {
    let moved = redirects.map {
      "if ($uri = \"$copy/\($0.old)\") { return 301 \"$copy/\($0.new)\"; }\n"
    }
    let language = languages.map { "if ($uri ~ \"/\($0)/\") { set $language \"/\($0)\"; }" }
    return """
      # Include this inside the location of the copy. A copy in /srv/copy, shown at /help/:
      #
      #   location /help/ {
      #     alias /srv/copy/;
      #     set $copy "/help";
      #     include /srv/copy/hosting/nginx.conf;
      #   }
      #
      # At the top of a site: location / { root /srv/copy; set $copy ""; include …; }
      #
      # Where nginx has Brotli (Debian: libnginx-mod-http-brotli-static), add a line of your own
      # beside the include: brotli_static on;
      index index.html;
      autoindex off;
      charset utf-8;
      default_type text/plain;
      gzip_static on;
      gzip_vary on;
      limit_except GET { deny all; }
      absolute_redirect off;
      \(lines { "add_header \($0) \"\($1)\" always;" })
      \(moved.joined())set $language "";
      \(language.map { "\($0)\n" }.joined())error_page 404 $copy$language/404.html;

      """
  }

  private var caddy: String {
    let moved = redirects.map { "  redir /\($0.old) \"{args.0}/\($0.new)\" permanent\n" }
    let language = languages.map { code in
      """
        @missing-\(code) {
          expression `{http.error.status_code} == 404`
          path */\(code)/*
        }
        rewrite @missing-\(code) /\(code)/404.html

      """
    }
    return """
      # Import this inside the site that shows the copy, with the path (without its last slash; ""
      # at the top) and the folder. A copy in /srv/copy, shown at /help/:
      #
      #   example.org {
      #     import /srv/copy/hosting/Caddyfile /help /srv/copy
      #   }
      handle_path {args.0}/* {
        root * {args.1}
        header {
      \(lines { "    \($0) \"\($1)\"" })
        }
        @writing not method GET HEAD
        respond @writing 405
      \(moved.joined())  file_server {
          precompressed br gzip
        }
      }
      handle_errors {
        root * {args.1}
        header {
      \(lines { "    \($0) \"\($1)\"" })
        }
      \(language.joined())  @missing {
          expression `{http.error.status_code} == 404`
          not path /*/404.html
        }
        rewrite @missing /404.html
        file_server
      }

      """
  }

  private var apache: String {
    // Seen from the folder above the copy, the path begins with the copy's name: never a language.
    let copy = languages.isEmpty ? "" : "(?!(?:\(languages.joined(separator: "|")))/)"
    let moved = redirects.map { redirect in
      let new = redirect.new.split(separator: "%", omittingEmptySubsequences: false)
      return """
          RewriteCond %{REQUEST_URI} ^(.*/)\(redirect.pattern)$
          RewriteRule ^(?:\(copy)[^/]+/)?\(redirect.pattern)$ %1\(new.joined(separator: "\\%")) [R=301,NE,L]

        """
    }
    let language = languages.map { code in
      """
      <If "%{REQUEST_URI} =~ m#/\(code)/#">
        ErrorDocument 404 /\(code)/404.html
      </If>

      """
    }
    return """
      # Copy this to .htaccess in the folder of the copy, or include it in its <Directory>. If the
      # copy is not at the top of the site, write its path before the pages for missing addresses,
      # and keep the file in the folder above, so that the copy stays as it was signed.
      Options -Indexes
      DirectoryIndex index.html
      AddDefaultCharset utf-8
      AddCharset utf-8 .html .txt .atom .json .svg
      <IfModule mod_headers.c>
      \(lines { "  Header always set \($0) \"\($1)\"" })
      </IfModule>
      <IfModule mod_rewrite.c>
        RewriteEngine On
      \(moved.joined())  RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
        RewriteCond %{REQUEST_FILENAME}.br -f
        RewriteRule ^(.*)\\.(html|svg|atom|json|txt)$ $1.$2.br [L,E=no-gzip:1,E=no-brotli:1]
        RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
        RewriteCond %{REQUEST_FILENAME}.gz -f
        RewriteRule ^(.*)\\.(html|svg|atom|json|txt)$ $1.$2.gz [L,E=no-gzip:1]
        <IfModule mod_headers.c>
          Header append Vary Accept-Encoding
        </IfModule>
        <FilesMatch "\\.(html|svg|atom|json|txt)\\.gz$">
          <IfModule mod_mime.c>
            RemoveType .gz
            AddEncoding gzip .gz
          </IfModule>
        </FilesMatch>
        <FilesMatch "\\.(html|svg|atom|json|txt)\\.br$">
          <IfModule mod_mime.c>
            # Elsewhere the ending means Breton.
            RemoveLanguage .br
            AddEncoding br .br
          </IfModule>
        </FilesMatch>
      </IfModule>
      ErrorDocument 404 /404.html
      \(language.joined())
      """
  }
}
