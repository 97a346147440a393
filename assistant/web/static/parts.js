// Small parts that the chat page is painted with. Everything is made of text nodes: nothing that anybody wrote is
// ever read as HTML.
(function () {
  "use strict";

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  // A paragraph reads in the direction of its own language.
  function paragraph() {
    const made = element("p");
    made.dir = "auto";
    return made;
  }

  function piece(part) {
    if (!part.href || !/^(tel:|https:|\/kalender\/|\/bollplank$)/.test(part.href)) return document.createTextNode(part.text);
    const link = element("a", "", part.text);
    link.href = part.href;
    if (part.href.startsWith("https:")) {
      link.rel = "noreferrer noopener";
      link.target = "_blank";
    }
    return link;
  }

  // A paragraph for every line of the text.
  function lines(parts) {
    const made = [paragraph()];
    parts.forEach((part) => {
      if (part.href) return made[made.length - 1].append(piece(part));
      part.text.split("\n").forEach((text, place) => {
        if (place) made.push(paragraph());
        made[made.length - 1].append(text);
      });
    });
    return made.filter((line) => line.textContent.trim());
  }

  window.rekoParts = { element, piece, lines };
})();
