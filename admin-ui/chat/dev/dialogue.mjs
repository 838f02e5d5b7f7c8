// The dialogues of the development server: `show` has every presentation, any other name starts at
// the step so called.
const wishes = ["skip", "back", "repeat", "plainer", "why", "stop", "human"];
const noAnswer = [
  { value: "dont-know", label: "I don’t know" },
  { value: "refused", label: "I’d rather not say" },
];
const ask = (step, presentation, text, fields = {}, rest = {}) => ({
  text,
  question: { step, type: step, presentation, optional: false, wishes, noAnswer: [], ...fields },
  ...rest,
});
const option = (label, image = null) => ({ value: label.toLowerCase(), label, image });
const options = (...labels) => labels.map((label) => option(label));
const pictures = ["Hand", "Pencil", "Lamp", "Clock"].map((label) => option(label, "/icon.svg"));

const steps = [
  {
    text: "Hi Aino! I am the chat robot of Northern Light. Matti visited you this week. May I ask a few things? It takes a minute.",
  },
  ask("nps", "scale", "How likely are you to recommend us to a friend, from 0 to 10?", {
    min: 0,
    max: 10,
    lowLabel: "Not at all likely",
    highLabel: "Very likely",
    look: "numbers",
    optional: true,
  }),
  ask("why", "text", "What made you give that?", {
    multiline: true,
    maxLength: 200,
    format: "plain",
    noAnswer,
  }),
  ask("solved", "one", "Did we get it sorted the first time?", { options: options("Yes", "No") }),
  ask("reason", "one", "What was the visit about?", {
    options: options(
      "A new connection at my home",
      "The connection was slow or kept breaking",
      "Moving to another address",
      "Something with the invoice",
    ),
    noAnswer,
  }),
  ask("picture", "one", "Which of these is nearest to how the visit felt?", { options: pictures }),
  ask("place", "one", "Where do you live?", {
    options: options(
      ..."Espoo Helsinki Hämeenlinna Joensuu Jyväskylä Kuopio Lahti Lappeenranta Oulu Pori Rovaniemi Seinäjoki Tampere Turku Vaasa Vantaa".split(
        " ",
      ),
    ),
  }),
  ask("extras", "many", "Which of these do you use at home?", {
    options: options("Television", "Music", "Games", "Work calls", "Security camera"),
    min: 1,
    max: 3,
  }),
  ask("stars", "scale", "How was Matti?", {
    min: 1,
    max: 5,
    lowLabel: "Poor",
    highLabel: "Excellent",
    look: "stars",
  }),
  ask("smileys", "scale", "And how did you feel afterwards?", {
    min: 1,
    max: 5,
    lowLabel: "Annoyed",
    highLabel: "Happy",
    look: "smileys",
  }),
  ask("thumbs", "scale", "Was the time that you were given kept?", {
    min: 0,
    max: 1,
    lowLabel: "No",
    highLabel: "Yes",
    look: "thumbs",
  }),
  ask("ces", "scale", "The company made it easy for me to get it done.", {
    min: 1,
    max: 7,
    lowLabel: "Disagree",
    highLabel: "Agree",
    look: "numbers",
  }),
  ask("percent", "scale", "How much of your wishes did we fulfil?", {
    min: 0,
    max: 100,
    lowLabel: "Nothing",
    highLabel: "All",
    look: "numbers",
  }),
  ask("devices", "number", "How many devices are there in your home?", {
    min: 0,
    max: 99,
    decimals: 0,
    unit: "pcs",
  }),
  ask("price", "number", "What would be a fair price for the visit?", {
    min: 0,
    max: null,
    decimals: 2,
    unit: "EUR",
  }),
  ask("when", "date", "When was the visit?", {
    part: "date",
    min: null,
    max: new Date().toISOString().slice(0, 10),
  }),
  ask("clock", "date", "And about what time?", { part: "time", min: null, max: null }),
  ask("order", "ranking", "What matters most to you?", {
    options: options("Price", "Speed of the connection", "Friendly service", "That it just works"),
    top: 4,
  }),
  ask("best", "ranking", "And of these, the two best?", {
    options: options("Punctual", "Tidy", "Clear words", "Good advice"),
    top: 2,
    optional: true,
  }),
  ask("photo", "file", "Would you send a photo of the box on the wall?", {
    accept: ["image/*", ".pdf"],
    maxBytes: 5_000_000,
    optional: true,
  }),
  ask("email", "text", "Where may we send the summary?", {
    multiline: false,
    maxLength: 200,
    format: "email",
    optional: true,
  }),
  ask("new", "hologram", "This one is of a kind that no client knows yet. What do you say?", {}),
  {
    text: "Thank you! This is what we changed after what others told us: you now get the name and picture of who comes. See https://example.com/changes (in Finnish).",
    actions: [
      { label: "See what changed", url: "https://example.com/changes" },
      { label: "Call us", url: "tel:+358401234567" },
      { label: "Not a safe link", url: "javascript:alert(1)" },
    ],
    media: { kind: "image", url: "/icon.svg", alt: "Our sign" },
  },
];

export function script(flow) {
  const from = steps.findIndex((step) => step.question?.step === flow);
  return from < 0 ? steps : [steps[0], ...steps.slice(from)];
}
