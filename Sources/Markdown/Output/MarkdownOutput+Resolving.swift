extension MarkdownOutput {
  /// The HTML with the addresses in their holes.
  ///
  /// - Parameters:
  ///   - link: the attributes of the link with this position in `links`, with a space before each
  ///     and escaped, such as ` href="jail.html"`.
  ///   - image: the same for `images`, such as ` src="a.png" width="4" height="3"`; without it, the
  ///     path stands as written.
  package func html(
    resolving link: (Int) -> String, image: ((Int) -> String)? = nil
  ) -> [UInt8] {
    if links.isEmpty, images.isEmpty { return html }
    var result: [UInt8] = []
    result.reserveCapacity(html.count + 64 * (links.count + images.count))
    var copied = 0
    var nextLink = 0
    var nextImage = 0
    while nextLink < links.count || nextImage < images.count {
      let linkOffset = nextLink < links.count ? links[nextLink].offset : .max
      let imageOffset = nextImage < images.count ? images[nextImage].offset : .max
      let offset = min(linkOffset, imageOffset)
      result.append(contentsOf: html[copied..<offset])
      copied = offset
      if linkOffset < imageOffset {
        result.append(contentsOf: link(nextLink).utf8)
        nextLink += 1
      } else {
        let attributes = image?(nextImage) ?? " src=\"\(HTMLText.escaped(images[nextImage].path))\""
        result.append(contentsOf: attributes.utf8)
        nextImage += 1
      }
    }
    result.append(contentsOf: html[copied...])
    return result
  }
}
