// The elements that stick out of the window, with closed parts opened. Empty if nothing does.
// Boxes that scroll by themselves may hold something wider.
() => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = (element) => {
    for (let at = element.parentElement; at; at = at.parentElement)
      if (/auto|scroll|hidden/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  const out = [];
  for (const element of document.querySelectorAll("body *")) {
    const box = element.getBoundingClientRect();
    if (box.width && (box.right > width + 0.5 || box.left < -0.5) && !scrolls(element))
      out.push(`${element.tagName.toLowerCase()}.${element.className} "${element.textContent
        .trim()
        .slice(0, 40)}" to ${Math.round(box.right)} px`);
  }
  return out.length ? out.slice(-3) : [`page is ${document.documentElement.scrollWidth} px wide`];
}
