/// What a server should say with every file of a copy.
package struct HostingHeaders: Sendable {
  package let fields: [(name: String, value: String)]

  package init(policy: String) {
    fields = [
      ("Content-Security-Policy", policy),
      ("Referrer-Policy", "no-referrer"),
      ("Permissions-Policy", Self.nothing),
      ("X-Content-Type-Options", "nosniff"),
      ("X-Frame-Options", "DENY"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      // An hour, so that a mended sentence reaches readers soon; and nobody on the way may rewrite.
      ("Cache-Control", "public, max-age=3600, no-transform"),
    ]
  }

  /// No page of the site uses any of these, so none may be used in it.
  private static let nothing = [
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen",
    "geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment",
    "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "usb",
    "xr-spatial-tracking",
  ].map { "\($0)=()" }.joined(separator: ", ")
}
