// Turbo's own style moves its progress bar; whoever asked for less motion gets one that stands still. Adopted, as the
// page's policy allows no other style than its own.
const sheet = new CSSStyleSheet()
sheet.replaceSync('@media (prefers-reduced-motion:reduce){.turbo-progress-bar{transition:none!important}}')
document.adoptedStyleSheets.push(sheet)

export {}
