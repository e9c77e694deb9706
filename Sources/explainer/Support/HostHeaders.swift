/// What the site's host sends with each answer, apart from the policy, which stands in each page.
enum HostHeaders {
  static let fields = [
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  ]
}
