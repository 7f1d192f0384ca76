// The logo as pixels: the buyer's artwork, or wording set in capitals, white on nothing. The renderer makes of it what the
// method makes of it.
const SIZE = [1024, 256];

const picture = (address) => new Promise((resolve) => {
  const image = new Image();
  image.onload = () => resolve(image);
  image.onerror = () => resolve(undefined);
  image.src = address;
});

// `code` is the bag's, of which only the wording is read here.
export const lettering = async (code, artwork) => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = SIZE;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const [width, height] = SIZE;
  if (artwork) {
    const image = await picture(artwork);
    if (!image) return undefined;
    const scale = Math.min(width / image.naturalWidth, height / image.naturalHeight);
    const [wide, high] = [image.naturalWidth * scale, image.naturalHeight * scale];
    pen.drawImage(image, (width - wide) / 2, (height - high) / 2, wide, high);
    return pen.getImageData(0, 0, width, height);
  }
  const text = decodeURIComponent(/(?:^|;)text=([^;]*)/.exec(code)?.[1] ?? '');
  if (!text) return undefined;
  pen.fillStyle = '#fff';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.letterSpacing = '18px';
  let size = 150;
  const font = () => { pen.font = `600 ${size}px "Cormorant Garamond", Didot, "Bodoni 72", "Playfair Display", Georgia, "Noto Naskh Arabic", serif`; };
  font();
  while (pen.measureText(text).width > width * 0.94 && size > 30) {
    size -= 6;
    font();
  }
  pen.fillText(text, width / 2, height / 2 + size * 0.04);
  return pen.getImageData(0, 0, width, height);
};
