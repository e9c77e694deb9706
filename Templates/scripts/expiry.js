// Shows that this copy is old, from the day after the last one on which it may be trusted.
(function (note) {
  if (new Date().toISOString().slice(0, 10) > note.dataset.until) { note.hidden = false; }
})(document.getElementById("old-copy"));
