/** Whether a key press belongs to what the reader is typing in, or to an open dialog, rather than to the page. */
export function typing(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.closest('dialog, [role="dialog"], [role="menu"], [role="listbox"]')) return true
  return target !== null && (target.isContentEditable || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)) || ['TEXTAREA', 'SELECT'].includes(target.tagName))
}
