export interface ServerEvent {
  type: string;
  id: string | null;
  data: string;
}

/**
 * Reads a stream of server-sent events from chunks of text cut anywhere, by the rules of the HTML
 * standard: lines end in CR, LF or CRLF; a blank line dispatches; a comment line says nothing.
 */
export class ServerEventParser {
  private rest = "";
  private data: string[] = [];
  private type = "";
  private id: string | null = null;
  private atStart = true;

  push(chunk: string): ServerEvent[] {
    let text = this.rest + chunk;
    if (this.atStart && text !== "") {
      this.atStart = false;
      if (text.startsWith("\uFEFF")) text = text.slice(1);
    }
    const events: ServerEvent[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const c = text[at];
      if (c !== "\n" && c !== "\r") continue;
      if (c === "\r" && at + 1 === text.length) break;
      this.line(text.slice(from, at), events);
      if (c === "\r" && text[at + 1] === "\n") at++;
      from = at + 1;
    }
    this.rest = text.slice(from);
    return events;
  }

  private line(line: string, events: ServerEvent[]): void {
    if (line === "") return this.dispatch(events);
    const colon = line.indexOf(":");
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "data") this.data.push(value);
    else if (field === "event") this.type = value;
    else if (field === "id" && !value.includes("\0")) this.id = value;
  }

  private dispatch(events: ServerEvent[]): void {
    if (this.data.length > 0) {
      events.push({ type: this.type || "message", id: this.id, data: this.data.join("\n") });
    } else if (this.type) {
      events.push({ type: this.type, id: this.id, data: "" });
    }
    this.data = [];
    this.type = "";
  }
}
