// <script src="https://crm.example.com/site/chat.js" data-language="zh-CN" async></script>: a button and a window of their own, apart from the page's style. Keeps the conversation's key for this tab only.
(() => {
  const script = document.currentScript
  const home = new URL(script.src).origin
  const api = home + '/api/v1/chat'
  const asked = script.dataset.language || document.documentElement.lang || navigator.language
  const language = /^zh/i.test(asked) ? (/hant|tw|hk|mo/i.test(asked) ? 'zh-TW' : 'zh-CN') : 'en'
  const words = {
    'zh-CN': { open: '在线咨询', close: '关闭', name: '怎么称呼您', email: '邮箱（回复会发到这里）', emailOptional: '邮箱（选填）', text: '想说什么', send: '发送', person: '转人工', leave: '留言', away: '现在没有人在线，请留言，我们会用邮件回复。', left: '已收到，我们会尽快回复。', wait: '已转给同事，请稍候。', more: '请输入', failed: '没有发出去，请再试一次。', you: '您', log: '对话' },
    'zh-TW': { open: '線上諮詢', close: '關閉', name: '怎麼稱呼您', email: '電子郵件（回覆會寄到這裡）', emailOptional: '電子郵件（選填）', text: '想說什麼', send: '送出', person: '轉真人客服', leave: '留言', away: '目前沒有人在線上，請留言，我們會以電子郵件回覆。', left: '已收到，我們會盡快回覆。', wait: '已轉給同事，請稍候。', more: '請輸入', failed: '沒有送出，請再試一次。', you: '您', log: '對話' },
    en: { open: 'Chat with us', close: 'Close', name: 'Your name', email: 'E-mail (we answer there)', emailOptional: 'E-mail (may be left out)', text: 'Your message', send: 'Send', person: 'Talk to a person', leave: 'Leave a message', away: 'Nobody is here at the moment. Leave a message and we answer by e-mail.', left: 'Thank you. We will answer soon.', wait: 'A colleague has been told. One moment, please.', more: 'Write here', failed: 'This was not sent. Please try again.', you: 'You', log: 'Conversation' },
  }[language]
  const colours = { jade: ['#0F766E', '#FFF'], indigo: ['#3A4E8C', '#FFF'], ink: ['#1B2421', '#FFF'] }
  const KEY = 'guanxi-chat'
  let token = null
  try { token = sessionStorage.getItem(KEY) } catch {}
  const random = () => Math.random().toString(36).slice(2) + Date.now().toString(36)
  const call = async (path, body) => {
    const answer = await fetch(api + path, body ? { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'text/plain' }, credentials: 'omit' } : { credentials: 'omit' })
    if (!answer.ok) throw Object.assign(new Error(String(answer.status)), { status: answer.status })
    return answer.json()
  }
  const make = (tag, attributes, ...inside) => {
    const node = document.createElement(tag)
    for (const name in attributes || {}) {
      if (name.startsWith('on')) node.addEventListener(name.slice(2), attributes[name])
      else if (attributes[name] !== false && attributes[name] != null) node.setAttribute(name, attributes[name] === true ? '' : attributes[name])
    }
    node.append(...inside)
    return node
  }
  const look = ([accent, on]) => `:host{all:initial}*{box-sizing:border-box;font:15px/1.55 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif}
button{cursor:pointer;min-height:44px;border:0;border-radius:8px;padding:8px 16px;background:${accent};color:${on}}button.plain{background:#EEF1EF;color:#1B2421;text-align:start}
.open{position:fixed;inset:auto 20px 20px auto;border-radius:24px;box-shadow:0 4px 18px #0004;z-index:2147483000}
.window{position:fixed;inset:auto 20px 20px auto;width:360px;max-width:calc(100vw - 24px);height:520px;max-height:calc(100vh - 40px);display:flex;flex-direction:column;background:#FFF;color:#1B2421;border-radius:12px;box-shadow:0 8px 40px #0005;z-index:2147483000;overflow:hidden}
@media(max-width:480px){.window{inset:0;width:100%;max-width:none;height:100%;max-height:none;border-radius:0}}
header{display:flex;align-items:center;justify-content:space-between;padding:6px 6px 6px 16px;background:${accent};color:${on};font-weight:600}header *{font-weight:600}header button{min-width:44px;padding:0}
.log{flex:1;overflow:auto;padding:14px 16px;display:flex;flex-direction:column;gap:8px}.log p{margin:0;padding:8px 12px;border-radius:10px;max-width:85%;background:#EEF1EF;white-space:pre-wrap;overflow-wrap:anywhere;align-self:flex-start}.log p.own{background:${accent};color:${on};align-self:flex-end}.log small,.note{color:#5B6762;font-size:13px}
form{display:flex;flex-direction:column;gap:8px;padding:10px 16px 14px;border-top:1px solid #D6DBD8}label{font-size:13px;color:#46524D;display:flex;flex-direction:column;gap:2px}input,textarea{width:100%;min-height:40px;border:1px solid #AEB8B3;border-radius:6px;padding:7px 10px;background:#FFF;color:#1B2421;resize:none}.hidden{position:absolute;left:-9999px}
:focus-visible{outline:3px solid ${accent};outline-offset:2px}.bad{color:#B42318;font-size:13px;margin:0}`
  const start = (widget) => {
    const host = make('aside', { 'aria-label': words.open })
    const root = host.attachShadow({ mode: 'open' })
    root.append(make('style', {}, look(colours[widget.colour] || colours.jade)))
    const button = make('button', { class: 'open', type: 'button', onclick: () => show(true) }, words.open)
    const log = make('div', { class: 'log', role: 'log', 'aria-label': words.log, 'aria-live': 'polite', tabindex: '0' })
    const foot = make('div')
    const windowed = make('section', { class: 'window', role: 'dialog', 'aria-label': words.open, hidden: true, onkeydown: (event) => { if (event.key === 'Escape') show(false) } },
      make('header', {}, make('span', {}, widget.firm || words.open), make('button', { type: 'button', 'aria-label': words.close, onclick: () => show(false) }, '✕')), log, foot)
    windowed.style.display = 'none'
    root.append(button, windowed)
    document.body.append(host)
    const seen = new Set()
    let stream
    let tried = []
    const show = (yes) => {
      windowed.hidden = !yes
      windowed.style.display = yes ? 'flex' : 'none'
      button.style.display = yes ? 'none' : ''
      if (!yes) { button.focus(); return }
      ;(foot.querySelector('textarea,input:not(.hidden)') || foot.querySelector('button') || log).focus()
      if (token) follow()
    }
    const say = (text, own) => { log.append(make('p', { class: own ? 'own' : '' }, text)); log.scrollTop = log.scrollHeight }
    const read = (transcript) => { for (const line of transcript.lines) if (!seen.has(line.id)) { seen.add(line.id); say(line.text, line.from === 'visitor') } }
    const refresh = () => call('/transcript', { token }).then(read).catch((error) => { if (error.status === 410 || error.status === 404) { token = null; try { sessionStorage.removeItem(KEY) } catch {} } })
    const follow = () => {
      refresh()
      if (stream) return
      stream = new EventSource(api + '/live?token=' + encodeURIComponent(token))
      stream.addEventListener('line', refresh)
    }
    const problem = (form) => { form.querySelector('.bad').textContent = words.failed }
    const writing = () => {
      const text = make('textarea', { rows: '2', maxlength: '2000', 'aria-label': words.more, placeholder: words.more, onkeydown: (event) => { if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); form.requestSubmit() } } })
      const form = make('form', { onsubmit: async (event) => {
        event.preventDefault()
        const said = text.value.trim()
        if (!said) return
        text.value = ''
        try { read(await call('/lines', { token, key: random(), text: said })); form.querySelector('.bad').textContent = '' } catch { text.value = said; problem(form) }
      } }, text, make('p', { class: 'bad', role: 'alert' }), make('button', { type: 'submit' }, words.send))
      foot.replaceChildren(form)
      text.focus()
    }
    const begin = () => {
      const name = make('input', { required: true, maxlength: '80', autocomplete: 'name' })
      const email = make('input', { type: 'email', maxlength: '200', autocomplete: 'email', required: !widget.open })
      const text = make('textarea', { rows: '3', maxlength: '2000', required: true })
      const trap = make('input', { class: 'hidden', tabindex: '-1', autocomplete: 'off', 'aria-hidden': 'true' })
      const form = make('form', { onsubmit: async (event) => {
        event.preventDefault()
        const said = [...tried, text.value.trim()].join('\n')
        try {
          const begun = await call('', { language, name: name.value, ...(email.value && { email: email.value }), text: said, page: location.pathname.slice(0, 300), ...(window.guanxi && window.guanxi.visitor && { visitor: window.guanxi.visitor }), ...(trap.value && { website: trap.value }) })
          token = begun.token
          try { sessionStorage.setItem(KEY, token) } catch {}
          log.append(make('small', {}, begun.open ? words.wait : words.left))
          writing()
          follow()
        } catch { problem(form) }
      } }, widget.open ? '' : make('p', { class: 'note' }, words.away), make('label', {}, words.name, name), make('label', {}, widget.open ? words.emailOptional : words.email, email), make('label', {}, words.text, text), trap,
        make('small', { class: 'note' }, widget.consent), make('p', { class: 'bad', role: 'alert' }), make('button', { type: 'submit' }, widget.open ? words.send : words.leave))
      foot.replaceChildren(form)
      name.focus()
    }
    if (widget.greeting) say(widget.greeting)
    if (token) writing()
    else if (widget.questions.length) {
      const list = make('form', {}, ...widget.questions.map((q) => make('button', { type: 'button', class: 'plain', onclick: () => { tried.push(q.ask); say(q.ask, true); say(q.answer) } }, q.ask)), make('button', { type: 'button', onclick: begin }, words.person))
      foot.append(list)
    } else begin()
  }
  fetch(api + '/widget?language=' + language, { credentials: 'omit' }).then((answer) => (answer.ok ? answer.json() : null)).then((widget) => { if (widget) start(widget) }).catch(() => {})
})()
