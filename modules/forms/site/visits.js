// <script src="https://crm.example.com/site/visits.js" async></script>. Keeps and sends nothing until guanxi('agree'); nothing at all where the browser says Do Not Track or Global Privacy Control.
(() => {
  const home = new URL(document.currentScript.src).origin
  const quiet = navigator.globalPrivacyControl === true || navigator.doNotTrack === '1'
  const KEY = 'guanxi-visitor'
  const before = (window.guanxi && window.guanxi.q) || []
  let self = null
  let waiting = []
  let timer
  let last = ''
  try { self = quiet ? null : JSON.parse(localStorage.getItem(KEY)) } catch {}
  const random = () => Array.from(crypto.getRandomValues(new Uint8Array(15)), (byte) => (byte % 36).toString(36)).join('') + Date.now().toString(36)
  const post = (path, body, leaving) => {
    const text = JSON.stringify(body)
    if (leaving && navigator.sendBeacon) return navigator.sendBeacon(home + '/api/v1' + path, text)
    fetch(home + '/api/v1' + path, { method: 'POST', body: text, headers: { 'content-type': 'text/plain' }, credentials: 'omit', keepalive: true }).catch(() => {})
  }
  const flush = (leaving) => {
    clearTimeout(timer)
    if (!self || !waiting.length) return
    post('/web-events', { visitor: self.id, agreedAt: self.at, events: waiting.splice(0, 50) }, leaving)
    if (waiting.length) flush(leaving)
  }
  const tell = (type, data) => {
    if (!self) return
    waiting.push({ key: random(), type, at: new Date().toISOString(), page: location.pathname.slice(0, 300), ...(data && { data }) })
    clearTimeout(timer)
    timer = setTimeout(flush, 1500)
  }
  const page = () => {
    if (!self || last === location.pathname) return
    last = location.pathname
    let from = ''
    try { from = document.referrer ? new URL(document.referrer).origin : '' } catch {}
    tell('page', { title: document.title.slice(0, 200), ...(from && from !== location.origin && { from }) })
  }
  // A link from a mail carries ?gx=…: it is taken out of the address, and told only after a yes.
  const here = new URL(location.href)
  const token = here.searchParams.get('gx')
  if (token) { here.searchParams.delete('gx'); history.replaceState(history.state, '', here) }
  const join = () => { if (self && token) post('/web-events/joining', { visitor: self.id, agreedAt: self.at, token }) }
  const begin = () => { window.guanxi.visitor = self.id; page(); join() }
  const acts = {
    agree() {
      if (quiet || self) return
      self = { id: random(), at: new Date().toISOString() }
      try { localStorage.setItem(KEY, JSON.stringify(self)) } catch {}
      begin()
    },
    refuse() {
      if (self) post('/web-events/forgetting', { visitor: self.id })
      self = null
      waiting = []
      delete window.guanxi.visitor
      try { localStorage.removeItem(KEY) } catch {}
    },
    tell,
    // Asks in a window of ours whether this browser shall show messages; only of who agreed to be known again.
    notify() { if (self) open(home + '/notify/' + self.id, 'guanxi-notify', 'width=520,height=560') },
  }
  window.guanxi = (act, ...more) => acts[act] && acts[act](...more)
  window.guanxi.agreed = () => self !== null
  window.guanxi.quiet = quiet
  if (self) begin()
  before.forEach((args) => window.guanxi(...args))
  const push = history.pushState
  history.pushState = function (...args) { push.apply(this, args); setTimeout(page) }
  addEventListener('popstate', () => setTimeout(page))
  document.addEventListener('click', (event) => {
    const named = event.target.closest && event.target.closest('[data-guanxi-event]')
    if (named) tell(named.dataset.guanxiEvent)
    if (event.target.closest && event.target.closest('[data-guanxi-notify]')) acts.notify()
  })
  addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') flush(true) })
})()
