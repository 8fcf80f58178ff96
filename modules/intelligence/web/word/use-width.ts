import { type RefObject, useEffect, useRef, useState } from 'react'

/** The width of an element, so that a picture can lay itself out rather than shrink its letters. 0 before the first measure. */
export function useWidth<T extends Element>(): readonly [RefObject<T | null>, number] {
  const holder = useRef<T>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const box = holder.current
    if (!box) return undefined
    const observer = new ResizeObserver(([entry]) => { if (entry) setWidth(Math.round(entry.contentRect.width)) })
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  return [holder, width]
}
