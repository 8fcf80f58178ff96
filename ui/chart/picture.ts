const looks = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'opacity', 'font-size', 'font-weight', 'font-family', 'text-anchor', 'dominant-baseline'] as const

/** A chart's first SVG with its looks written out, since a picture file knows no style sheet. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [from, to] = [svg, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>('*')])
  from!.forEach((element, i) => {
    const style = getComputedStyle(element)
    for (const look of looks) (to![i] as SVGElement).style.setProperty(look, style.getPropertyValue(look))
  })
  const { width, height } = svg.getBoundingClientRect()
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return copy
}

/** The chart in an element as a PNG at twice its size, on the sheet's colour, with its title above. */
export async function pictureOf(holder: HTMLElement, title: string): Promise<Blob> {
  const svg = holder.querySelector('svg')
  if (!svg) throw new Error('no picture here')
  const { width, height } = svg.getBoundingClientRect()
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(standalone(svg)))}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: (width + 32) * 2, height: (height + 64) * 2 })
  const pen = canvas.getContext('2d')!
  const style = getComputedStyle(holder)
  pen.scale(2, 2)
  pen.fillStyle = style.getPropertyValue('--sheet')
  pen.fillRect(0, 0, width + 32, height + 64)
  pen.fillStyle = style.getPropertyValue('--ink')
  pen.font = `600 14px ${style.fontFamily}`
  pen.fillText(title, 16, 28)
  pen.drawImage(image, 16, 48, width, height)
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture made')))))
}
