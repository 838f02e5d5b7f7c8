const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const ESCAPED = new Set("\f^{}\\[~]|€");

/** How many messages the network makes of a text (3GPP TS 23.038, 23.040). */
export function segments(text: string): number {
  const signs = [...text];
  const gsm = signs.every((sign) => BASIC.has(sign) || ESCAPED.has(sign));
  const places = signs.map((sign) => (gsm ? (ESCAPED.has(sign) ? 2 : 1) : sign.length));
  const total = places.reduce((sum, place) => sum + place, 0);
  if (total <= (gsm ? 160 : 70)) return 1;
  const room = gsm ? 153 : 67;
  let count = 1;
  let used = 0;
  for (const place of places) {
    if (used + place > room) {
      count++;
      used = 0;
    }
    used += place;
  }
  return count;
}
