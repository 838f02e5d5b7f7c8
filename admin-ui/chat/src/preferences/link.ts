/**
 * The token of `#go=`, taken out of the address so that it is not copied or shared with it. The entry
 * of the history keeps it, for a reload.
 */
export function takeLink(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get("go");
  if (!given) {
    const kept = (history.state as { link?: unknown } | null)?.link;
    return typeof kept === "string" ? kept : null;
  }
  history.replaceState({ link: given }, "", location.pathname + location.search);
  return given;
}
