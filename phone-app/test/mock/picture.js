// Pictures of QR codes as a camera sees them.

const QUIET = 4;

/**
 * @param {boolean[][]} modules
 * @param {{side: number, degrees?: number, dark?: number, light?: number, around?: number, width?: number, height?: number}} scene
 *     side: of the code with its quiet zone, in pixels; dark, light, around: grey values of the code and of the room
 * @returns {{pixels: Uint8ClampedArray, width: number, height: number}} RGBA
 */
export function painted(
  modules,
  { side, degrees = 0, dark = 0, light = 255, around = 128, width = 640, height = 480 },
) {
  const count = modules.length + 2 * QUIET;
  const [cos, sin] = [Math.cos, Math.sin].map((of) => of((degrees * Math.PI) / 180));
  return picture(width, height, (x, y) => {
    const [dx, dy] = [x + 0.5 - width / 2, y + 0.5 - height / 2];
    const column = Math.floor(((dx * cos + dy * sin) / side + 0.5) * count);
    const row = Math.floor(((dy * cos - dx * sin) / side + 0.5) * count);
    if (column < 0 || row < 0 || column >= count || row >= count) {
      return around;
    }
    return modules[row - QUIET]?.[column - QUIET] ? dark : light;
  });
}

/** Each pixel the mean of those around it. */
export function blurred({ pixels, width, height }, radius) {
  return picture(width, height, (x, y) => {
    let [sum, count] = [0, 0];
    for (let j = Math.max(0, y - radius); j <= Math.min(height - 1, y + radius); j++) {
      for (let i = Math.max(0, x - radius); i <= Math.min(width - 1, x + radius); i++) {
        sum += pixels[(j * width + i) * 4];
        count += 1;
      }
    }
    return sum / count;
  });
}

/** One frame of a YUV4MPEG2 video, which Chromium's fake camera plays over and over. */
export function asVideo({ pixels, width, height }) {
  const light = Buffer.from(pixels.filter((_, i) => i % 4 === 0));
  const colourless = Buffer.alloc((width * height) / 2, 128);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`),
    light,
    colourless,
  ]);
}

function picture(width, height, grey) {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixels.set([...new Array(3).fill(grey(x, y)), 255], (y * width + x) * 4);
    }
  }
  return { pixels, width, height };
}
