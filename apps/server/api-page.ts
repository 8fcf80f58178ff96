interface Operation { summary: string; description?: string; tags: string[]; parameters?: { name: string; in: string; required: boolean; schema: object }[]; requestBody?: { content: Record<string, { schema: object; example?: unknown }> }; responses: Record<string, { description: string }> }
interface Document { info: { title: string; description: string }; paths: Record<string, Record<string, Operation>> }

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A readable page of the API: every operation with its parameters, body, example and answers. */
export function apiPage(document: Document): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, o]) => ({ path, method, o })))
  const byTag = Map.groupBy(operations, ({ o }) => o.tags[0] ?? '')
  const sections = [...byTag].map(([tag, list]) => `<h2 id="${escape(tag)}">${escape(tag)}</h2>${list.map(section).join('')}`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Guanxi API</title><style>${style}</style>
<main><h1>${escape(document.info.title)} API</h1><p>${escape(document.info.description)}</p><p><a href="openapi.json">openapi.json</a></p>
<nav>${[...byTag.keys()].map((t) => `<a href="#${escape(t)}">${escape(t)}</a>`).join(' · ')}</nav>${sections.join('')}</main></html>`
}

function section({ path, method, o }: { path: string; method: string; o: Operation }): string {
  const parameters = (o.parameters ?? []).map((p) => `<li><code>${escape(p.name)}</code> <small>${p.in}${p.required ? ', required' : ''}</small></li>`).join('')
  const bodies = Object.values(o.requestBody?.content ?? {}).map((b) => `<pre>${escape(JSON.stringify(b.example ?? b.schema, null, 2))}</pre>`).join('')
  const answers = Object.entries(o.responses).map(([status, r]) => `<li><b>${status}</b> ${escape(r.description)}</li>`).join('')
  return `<details><summary><b>${method.toUpperCase()}</b> <code>${escape(path)}</code> ${escape(o.summary)}</summary>${o.description ? `<p>${escape(o.description)}</p>` : ''}${parameters && `<ul>${parameters}</ul>`}${bodies}<ul>${answers}</ul></details>`
}

const style = 'body{font:14px/1.6 system-ui,sans-serif;color:#1B2421;background:#FAFAF7;margin:0}main{max-width:960px;margin:auto;padding:24px}summary{cursor:pointer;padding:4px 0}b{color:#0B5952}pre{background:#F2F3EE;padding:12px;overflow:auto}a{color:#0F766E}'
