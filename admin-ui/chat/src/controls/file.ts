import { formatBytes } from "../format";
import { fill } from "../texts";
import { button, element } from "../view/dom";
import { icon } from "../view/icons";
import { type DrawControl, limit } from "./control";
import { complaint, group } from "./parts";

/** A file: chosen or dropped, uploaded at once, and then sent as the answer. */
export const file: DrawControl = ({ accept, maxBytes }, desk) => {
  const { language, texts, labelledBy } = desk;
  const most = limit(maxBytes);
  const kinds = typeof accept === "string" ? accept.split(",").map((kind) => kind.trim()) : (accept ?? []);
  const picker = element("input", {
    class: "hidden-input",
    attributes: { type: "file", accept: kinds.join(",") || null, tabindex: -1, "aria-hidden": "true" },
  });
  const { line, show } = complaint();
  const state = element("span", { class: "hint", attributes: { role: "status" } });
  const choose = button("primary", texts.chooseFile, () => picker.click());

  const send = async (chosen: File) => {
    const wrong = fault(chosen);
    show(wrong);
    if (wrong) return;
    choose.disabled = true;
    state.textContent = fill(texts.uploading, { name: chosen.name });
    const outcome = await desk.upload(chosen);
    choose.disabled = false;
    state.textContent = "";
    if (outcome.kind === "done") {
      const { name, type, size } = chosen;
      const mediaType = type || "application/octet-stream";
      desk.answer({ id: outcome.body.fileId, name, mediaType, bytes: size }, name);
    } else {
      show((outcome.kind === "refused" && outcome.problem.detail) || texts.uploadFailed);
    }
  };
  const fault = (chosen: File): string | null => {
    if (most !== null && chosen.size > most) {
      const [size, max] = [formatBytes(chosen.size, language), formatBytes(most, language)];
      return fill(texts.fileTooLarge, { size, max });
    }
    return kinds.length === 0 || kinds.some((kind) => isOfKind(chosen, kind)) ? null : texts.fileKind;
  };

  const limits = most === null ? "" : ` ${fill(texts.fileLimit, { size: formatBytes(most, language) })}`;
  const zone = element(
    "div",
    { class: "drop" },
    icon("file"),
    choose,
    element("span", { class: "hint" }, element("span", { class: "dropping" }, texts.dropFile), limits),
    state,
    picker,
  );
  const take = (files: FileList | null | undefined) => {
    if (files?.[0] && !choose.disabled) void send(files[0]);
  };
  picker.addEventListener("change", () => {
    take(picker.files);
    picker.value = "";
  });
  for (const type of ["dragenter", "dragover"] as const) {
    zone.addEventListener(type, (event) => {
      event.preventDefault();
      zone.classList.add("over");
    });
  }
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    take(event.dataTransfer?.files);
  });
  return { element: group("file", labelledBy, zone, line), focus: () => choose.focus() };
};

/** Whether a file is what `accept` names: `.pdf`, `image/png` or `image/*`. */
export function isOfKind({ name, type }: Pick<File, "name" | "type">, kind: string): boolean {
  const wanted = kind.toLowerCase();
  if (wanted === "*/*" || wanted === "*") return true;
  if (wanted.startsWith(".")) return name.toLowerCase().endsWith(wanted);
  if (wanted.endsWith("/*")) return type.toLowerCase().startsWith(wanted.slice(0, -1));
  return type.toLowerCase() === wanted;
}
