// Says that this copy is old, from the day after the last one on which it may be trusted. Programs
// that show hidden text must not say it before, so the words stand in an attribute.
(function (note) {
  if (new Date().toISOString().slice(0, 10) > note.dataset.until) {
    note.textContent = note.dataset.note;
    note.hidden = false;
  }
})(document.getElementById("old-copy"));
