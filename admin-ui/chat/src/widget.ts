customElements.define("vuoro-chat", class extends HTMLElement {});
