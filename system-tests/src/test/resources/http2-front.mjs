// An https front that speaks HTTP/2, as an ingress does: node http2-front.mjs STORE ORIGIN, the password of
// the PKCS#12 store on standard input. Prints its port.

import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { createSecureServer } from "node:http2";

const [, , store, origin] = process.argv;
const OF_A_CONNECTION = ["connection", "keep-alive", "transfer-encoding", "host"];
const agent = new Agent({ keepAlive: true });

const server = createSecureServer({ pfx: readFileSync(store), passphrase: readFileSync(0, "utf8") });
server.on("stream", (stream, { ":method": method, ":path": path, ...headers }) => {
  const back = request(origin + path, { method, headers: passedOn(headers), agent }, (answer) => {
    stream.respond({ ":status": answer.statusCode, ...passedOn(answer.headers) });
    answer.pipe(stream);
  });
  back.on("error", () => stream.close());
  stream.on("error", () => back.destroy());
  stream.pipe(back);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));

function passedOn(headers) {
  const names = Object.keys(headers).filter((name) => !name.startsWith(":") && !OF_A_CONNECTION.includes(name));
  return Object.fromEntries(names.map((name) => [name, headers[name]]));
}
