// Every call that the pages make to the server.

/**
 * Loads a page as a document: no script of it runs and no string becomes markup.
 * @param {string} address
 * @returns {Promise<{page: Document, address: URL}>} where redirects led
 */
export function loadPage(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.timeout = 10_000;
    request.onload = () => {
      if (request.status < 500 && request.response) {
        resolve({ page: request.response, address: new URL(request.responseURL) });
      } else {
        reject(new Error(`status ${request.status}`));
      }
    };
    request.onerror = request.ontimeout = () => reject(new Error("no answer"));
    request.open("GET", address);
    request.setRequestHeader("Accept", "text/html");
    request.send();
  });
}

/**
 * Loads JSON.
 * @param {string} address
 * @returns {Promise<object>}
 */
export async function loadJson(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(`status ${answer.status}`);
  }
  return answer.json();
}

/** The server beats every 20 s; a stream without a sign of life for so long is dead, whatever the browser believes. */
const LONGEST_SILENCE = 45_000;

/**
 * Opens the stream that says when a page has changed.
 * @param {string} address
 * @param {() => void} changed
 * @param {() => void} interrupted called when it broke off; the browser connects again by itself
 * @param {() => void} lost called once, when the browser will not, or when nothing was heard for too long
 * @returns {() => void} closes the stream
 */
export function followChanges(address, changed, interrupted, lost) {
  const stream = new EventSource(address);
  let silence = 0;
  const close = () => {
    clearTimeout(silence);
    stream.close();
  };
  const alive = () => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      close();
      lost();
    }, LONGEST_SILENCE);
  };
  alive();
  stream.addEventListener("open", alive);
  stream.addEventListener("beat", alive);
  stream.addEventListener("changed", () => {
    alive();
    changed();
  });
  stream.addEventListener("error", () => {
    if (stream.readyState === EventSource.CLOSED) {
      close();
      lost();
    } else {
      interrupted();
    }
  });
  return close;
}
