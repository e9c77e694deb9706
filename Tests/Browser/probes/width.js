// How wide the window is.
() => window.innerWidth
