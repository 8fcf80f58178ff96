// <script src="https://crm.example.com/site/embed.js" data-form="autumn-tasting" data-language="en" async></script> puts the form where the script stands.
(() => {
  const script = document.currentScript
  const home = new URL(script.src).origin
  const form = script.dataset.form
  if (!form) return
  const address = new URL('/f/' + encodeURIComponent(form), home)
  address.searchParams.set('frame', '1')
  if (script.dataset.language) address.searchParams.set('l', script.dataset.language)
  const visitor = window.guanxi && window.guanxi.visitor
  if (visitor) address.searchParams.set('v', visitor)
  const frame = document.createElement('iframe')
  frame.src = address.href
  frame.title = script.dataset.title || form
  frame.style.cssText = 'width:100%;border:0;display:block;min-height:320px'
  addEventListener('message', (event) => {
    if (event.origin === home && event.source === frame.contentWindow && event.data && event.data.guanxi === 'height') frame.style.height = Math.min(Number(event.data.height) || 0, 8000) + 'px'
  })
  script.after(frame)
})()
