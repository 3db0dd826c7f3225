// A QR code as SVG path data, sharp at every size. It holds the application's id and no personal data.
import QRCode from 'qrcode'

/** Path of the dark squares, fitted into a square of `size` at x, y. */
export const qrPath = (text: string, x: number, y: number, size: number): string => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const step = size / modules.size
  const at = (value: number): string => (Math.round(value * 1000) / 1000).toString()
  let data = ''
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column) === 1)
        data += `M${at(x + column * step)} ${at(y + row * step)}h${at(step)}v${at(step)}h${at(-step)}Z`
  return data
}
