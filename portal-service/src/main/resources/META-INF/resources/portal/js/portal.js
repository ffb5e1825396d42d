// The portal's pages: every element that does more than HTML does by itself. Without this file the pages work too.
import { ApiDocument } from "./ui/api-document.js";
import { CopyButton } from "./ui/copy-button.js";
import { Countdown } from "./ui/countdown.js";
import { Filter } from "./ui/filter.js";
import { FragmentField } from "./ui/fragment-field.js";
import { LiveRegion } from "./ui/live-region.js";
import { changeLanguage } from "./ui/language.js";
import { localiseTimes } from "./ui/local-time.js";
import { opensLater } from "./ui/opens-later.js";
import { PrintButton } from "./ui/print-button.js";
import { sendOnce } from "./ui/send-once.js";

// first: what follows changes looks whether a form is on its way
sendOnce(document);
customElements.define("toque-api", ApiDocument);
customElements.define("toque-copy", CopyButton);
customElements.define("toque-countdown", Countdown);
customElements.define("toque-filter", Filter);
customElements.define("toque-fragment", FragmentField);
customElements.define("toque-live", LiveRegion);
customElements.define("toque-print", PrintButton);
localiseTimes(document);
changeLanguage(document);
opensLater(document);
