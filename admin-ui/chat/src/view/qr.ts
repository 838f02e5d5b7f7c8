import { encode } from "uqr";
import { svg, shape } from "./icons";

/** A code that a phone's camera reads, black on white in the dark too; null for what is too long. */
export function qrCode(text: string): SVGSVGElement | null {
  try {
    const { data, size } = encode(text, { ecc: "M", border: 4 });
    const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    const code = svg(`0 0 ${size} ${size}`, "qr");
    code.append(shape("path", { d: cells.join("") }));
    return code;
  } catch {
    return null;
  }
}
