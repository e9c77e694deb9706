// Runs before the page: keeps what the page's own security policy refused.
window.violationsSeen = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.violationsSeen.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
