// Section numbers that break over two lines: their parts then read as two citations.
() => {
  const broken = [];
  for (const link of document.querySelectorAll("main .cite")) {
    const text = link.textContent.trim();
    if (!/^(§|\()/.test(text) || text.length > 24 || !link.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(link);
    const tops = [...range.getClientRects()].map((box) => box.top);
    const size = parseFloat(getComputedStyle(link).fontSize);
    if (Math.max(...tops) - Math.min(...tops) > size * 0.8) broken.push(text);
  }
  return broken;
}
