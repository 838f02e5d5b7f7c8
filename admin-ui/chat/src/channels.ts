/** Most channels go by their own name in every language. */
export const OWN_NAMES: Readonly<Record<string, string>> = {
  whatsapp: "WhatsApp",
  telegram: "Telegram",
  slack: "Slack",
};

/** Where nobody knows their own address by heart, only a doorway leads. */
export const BY_DOORWAY_ALONE: ReadonlySet<string> = new Set(["telegram", "slack", "webhook"]);

/** What an address there is, where it is something that every keyboard knows. */
export const ADDRESS_KINDS: Readonly<Record<string, "email" | "tel">> = {
  email: "email",
  sms: "tel",
  whatsapp: "tel",
};
