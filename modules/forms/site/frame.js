// In a form's page within a frame: tells the page around it how high it is.
(() => {
  const tell = () => parent.postMessage({ guanxi: 'height', height: Math.ceil(document.querySelector('main').getBoundingClientRect().bottom + scrollY) }, '*')
  new ResizeObserver(tell).observe(document.body)
  addEventListener('load', tell)
  document.addEventListener('submit', (event) => setTimeout(() => { const button = event.target.querySelector('button'); if (button) button.disabled = true }))
})()
