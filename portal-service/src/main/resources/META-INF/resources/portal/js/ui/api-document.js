import { loadJson } from "../api.js";
import { routesOf } from "../lib/openapi.js";

function element(name, text, ...children) {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...children);
  return made;
}

function coded(text) {
  const code = element("code", text);
  code.className = "api-code";
  return code;
}

/** The routes of an OpenAPI document, each with what it takes and gives. */
export class ApiDocument extends HTMLElement {
  async connectedCallback() {
    try {
      const routes = routesOf(await loadJson(this.dataset.from));
      const list = element("ul", "", ...routes.map((route) => this.#item(route)));
      list.className = "list api-list";
      this.replaceChildren(list);
    } catch {
      this.replaceChildren(element("p", this.dataset.away));
    }
  }

  #item(route) {
    const name = coded(`${route.method} ${route.path}`);
    const details = element("details", "", element("summary", "", name, element("span", ` ${route.summary}`)));
    const facts = element("div", "");
    facts.className = "stack stack--tight small";
    this.#part(facts, "parameters", route.parameters);
    this.#part(facts, "body", [route.body].filter(Boolean));
    this.#part(
      facts,
      "answers",
      route.answers.map(({ status, text }) => `${status} ${text}`),
    );
    details.append(facts);
    return element("li", "", details);
  }

  #part(facts, name, lines) {
    if (lines.length > 0) {
      facts.append(element("p", this.dataset[name]), ...lines.map((line) => element("p", "", coded(line))));
    }
  }
}
