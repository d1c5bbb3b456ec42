// What WordPress makes of an answer about a pasted address, and the script that it puts beside it: as WordPress 7.1 does in
// wp_filter_oembed_result() and wp-embed.js. tests/hosts/wordpress/ tries the same in a WordPress.

/** The attributes of a frame that it keeps. */
const KEPT = ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"];

/** The HTML in a post, where the frame is hidden until it has said its height. */
export function asWordPress(html, secret) {
  const [, quote, frame] = /(<blockquote>.*?<\/blockquote>).*(<iframe.*?><\/iframe>)/s.exec(html);
  const kept = [...frame.matchAll(/ ([a-z]+)="(.*?)"/g)].filter(([, name]) => KEPT.includes(name));
  const written = kept.map(([, name, value]) => ` ${name}="${value}${name === "src" ? `#?secret=${secret}` : ""}"`).join("");
  const marks = `class="wp-embedded-content" data-secret="${secret}"`;
  return (
    quote.replace("<blockquote>", `<blockquote ${marks}>`) +
    `<iframe ${marks} sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden"${written}></iframe>`
  );
}

/** The script: takes a height and follows a link, as the frame asks by its secret. */
export const SCRIPT = `<script>
  const frames = () => [...document.querySelectorAll("iframe.wp-embedded-content")];
  window.messages = [];
  addEventListener("message", ({ data, source }) => {
    if (!data || /[^a-zA-Z0-9]/.test(data.secret)) return;
    window.messages.push(data);
    for (const frame of frames()) {
      if (frame.dataset.secret !== data.secret || frame.contentWindow !== source) continue;
      document.querySelector("blockquote.wp-embedded-content").style.display = "none";
      frame.removeAttribute("style");
      if (data.message === "height") frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
      if (data.message !== "link") continue;
      const [target, own] = [new URL(data.value), new URL(frame.src)];
      if (/^https?:$/.test(target.protocol) && target.host === own.host && document.activeElement === frame) top.location.href = data.value;
    }
  });
  addEventListener("load", () => {
    for (const frame of frames()) frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
  });
</script>`;
