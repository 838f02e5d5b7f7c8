package fi.vuoro.flow.yaml;

import fi.vuoro.flow.Question.FlowMedia;
import fi.vuoro.flow.Step.FlowLink;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.message.Message.Media.MediaKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads pictures, videos and links. */
final class Media {
  private final Draft draft;

  Media(Draft draft) {
    this.draft = draft;
  }

  @Nullable FlowMedia media(Fields fields) {
    return fields.inside("media", this::one);
  }

  private @Nullable FlowMedia one(Fields fields) {
    boolean image = fields.has("image");
    boolean video = fields.has("video");
    if (image == video) {
      draft.findings.add(
          image ? Code.WRONG_SHAPE : Code.MISSING_KEY,
          fields.place(),
          "A medium is a picture or a video.",
          "Write either `image:` or `video:` with its address.");
      fields.knowAll();
      return null;
    }
    String url = fields.word(image ? "image" : "video");
    Text alt =
        fields.require("alt", "Say what is shown, for those who don't see it.")
            ? fields.text("alt")
            : null;
    return url == null || alt == null
        ? null
        : new FlowMedia(image ? MediaKind.IMAGE : MediaKind.VIDEO, url, alt);
  }

  List<FlowLink> links(Fields fields) {
    return fields.each("links", this::link);
  }

  private @Nullable FlowLink link(Fields fields) {
    Text label =
        fields.require("label", "Write what the link is called.") ? fields.text("label") : null;
    Text url = fields.require("url", "Write where the link leads.") ? fields.text("url") : null;
    return label == null || url == null ? null : new FlowLink(label, url);
  }
}
