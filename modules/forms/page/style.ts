import type { Definition } from '../form/contract.ts'

/** The product's tokens, light and dark: accent, and what stands on it. */
const accents: Readonly<Record<Definition['colour'], readonly [light: string, dark: string, on: string, onDark: string]>> = {
  jade: ['#0F766E', '#2DD4BF', '#FFFFFF', '#06231F'], indigo: ['#3A4E8C', '#9DB0F0', '#FFFFFF', '#10162E'], ink: ['#1B2421', '#E8EFEC', '#FFFFFF', '#0B1416'], amber: ['#8A5A00', '#E3B34C', '#FFFFFF', '#241A05'], vermilion: ['#B42318', '#F58A7D', '#FFFFFF', '#2B0D0A'],
}

/** The look of a form's page. In a foreign page's frame the ground is that page's. */
export function styleOf(colour: Definition['colour'], framed: boolean): string {
  const [light, dark, on, onDark] = accents[colour]
  return `:root{color-scheme:light dark;--ground:${framed ? 'transparent' : '#F6F5F1'};--sheet:#FFF;--ink:#1B2421;--soft:#5B6762;--line:#B9C2BD;--bad:#B42318;--accent:${light};--on:${on}}
@media(prefers-color-scheme:dark){:root{--ground:${framed ? 'transparent' : '#0B1416'};--sheet:#111C1E;--ink:#E8EFEC;--soft:#A9B8B2;--line:#4A5F62;--bad:#F58A7D;--accent:${dark};--on:${onDark}}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif}
:lang(zh-TW){font-family:"PingFang TC","Noto Sans CJK TC","Microsoft JhengHei",system-ui,sans-serif}
main{max-width:560px;margin:0 auto;padding:24px 20px 32px;background:var(--sheet)}body.page main{margin:0 auto 40px;border-radius:0 0 10px 10px}
.band{background:var(--accent);color:var(--on);padding:48px 20px}.band>*{max-width:520px;margin:0 auto}.band h1{color:var(--on)}
h1{font-size:24px;line-height:1.35;margin:0 0 8px}p{margin:0 0 12px}a{color:inherit}
.field,fieldset{margin:0 0 18px;padding:0;border:0;min-width:0}label,legend{display:block;font-weight:600;margin:0 0 4px;padding:0}.optional{font-weight:400;color:var(--soft);font-size:14px}
input:not([type=checkbox]):not([type=file]),textarea,select{width:100%;min-height:44px;padding:9px 12px;border:1px solid var(--line);border-radius:6px;background:var(--sheet);color:var(--ink);font:inherit}
input[type=file]{width:100%;font:inherit;min-height:44px}.tick{display:flex;gap:10px;font-weight:400;align-items:flex-start;min-height:32px;margin:0 0 8px}.tick input{width:20px;height:20px;margin:3px 0 0;flex:none;accent-color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}.help{color:var(--soft);font-size:14px;margin:0 0 4px}.fault{color:var(--bad);font-size:14px;margin:4px 0 0}.note{border:1px solid var(--bad);color:var(--bad);border-radius:6px;padding:10px 12px}.known{color:var(--soft);font-size:14px}
button{min-height:46px;padding:10px 28px;border:0;border-radius:6px;background:var(--accent);color:var(--on);font:600 16px/1.4 inherit;font-family:inherit;cursor:pointer}.languages{margin:24px 0 0;font-size:14px;color:var(--soft)}.languages a{margin-inline-end:12px}
.other{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}`
}
