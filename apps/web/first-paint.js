// Runs before the first paint, so that nobody who chose the dark sees a white flash.
(function () {
  var root = document.documentElement
  var chosen = localStorage.getItem('guanxi.theme')
  root.dataset.theme = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light'
  root.dataset.density = localStorage.getItem('guanxi.density') || 'compact'
  root.lang = localStorage.getItem('guanxi.language') || root.lang
})()
