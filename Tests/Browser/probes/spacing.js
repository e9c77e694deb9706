// Sets the text spacing that WCAG 1.4.12 asks pages to bear, and says what then sticks out.
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;" +
      " word-spacing: .16em !important } p { margin-block-end: 2em !important }",
  );
  document.adoptedStyleSheets = [sheet];
  // Folds in the top are measured open: what is folded keeps the width that it was laid out for.
  const folds = [...document.querySelectorAll("header details:not([open])")];
  for (const fold of folds) fold.open = true;
  const width = document.documentElement.clientWidth;
  const over = document.documentElement.scrollWidth - width;
  const cut = [];
  for (const element of document.querySelectorAll("main *, header *, footer *")) {
    const style = getComputedStyle(element);
    const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
    // A fold in the top shows as many names as fit; the list that it opens has them all.
    const gone = style.clipPath !== "none" || element.matches("header summary");
    if (hides && !gone && element.scrollHeight > element.clientHeight + 1)
      cut.push(`${element.tagName.toLowerCase()}.${element.className} is cut`);
  }
  document.adoptedStyleSheets = [];
  for (const fold of folds) fold.open = false;
  if (over > 0) cut.push(`page is ${over} px too wide`);
  return cut;
}
