// Controls that stand alone and are less than 44 px high at the present width. A link that runs
// with the text is exempt, as its height is the line's, and so is a section number; links of
// menus and lists are not.
() => {
  const lists =
    "nav, header, footer, svg, .links, .places, .contents, .used, .evidence, .happening";
  const running = (element) =>
    element.matches("main a") &&
    (element.matches(".cite") || getComputedStyle(element).display === "inline") &&
    !element.closest(lists);
  const height = (element) => {
    const boxes = [element, ...(element.labels || [])].map((part) => part.getBoundingClientRect());
    const top = Math.min(...boxes.map((box) => box.top));
    return Math.max(...boxes.map((box) => box.bottom)) - top;
  };
  const named = (element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute("class") || ""}`;
  const small = [];
  const controls = "a[href], button, summary, input, select, textarea, [tabindex='0']";
  for (const element of document.querySelectorAll(controls)) {
    if (!element.checkVisibility() || element.matches(".skip") || running(element)) continue;
    if (height(element) < 43.5)
      small.push(
        `${named(element)} in ${named(element.parentElement)} ` +
          `"${element.textContent.trim().slice(0, 40)}" ${Math.round(height(element))} px high`,
      );
  }
  return small;
}
