// Where the keyboard stands: the element, whether it is a skip link, whether it is in main.
() => {
  const element = document.activeElement;
  const href = element.getAttribute("href") || "";
  return {
    element: element.outerHTML.slice(0, 120),
    skips: element.matches("a.skip") && href.startsWith("#"),
    target: href.slice(1),
    visible: element.getBoundingClientRect().top >= 0,
    inMain: element.closest("main") !== null,
  };
}
