// What is shown as text, spaces made one.
() => document.body.innerText.replace(/\s+/g, " ").trim()
