/**
 * Draws a standalone SVG on a canvas.
 * @param scale device pixels per CSS px: 2 is legible on a slide.
 * @throws when the browser cannot draw the picture.
 */
export async function pngOfSvg(svg: string, scale = 2): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser gives no canvas');
    context.scale(scale, scale);
    context.drawImage(image, 0, 0);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas is empty'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
