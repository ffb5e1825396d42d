// A browser's push service, and a person who allows notifications or does not.

export class MockPush {
  allows = true;
  decided = "default";
  subscription = { endpoint: "https://push.example/1", keys: { p256dh: "p", auth: "a" } };
  keys = [];

  permission() {
    return this.decided;
  }

  async ask() {
    this.decided = this.allows ? "granted" : "denied";
    return this.decided;
  }

  async subscribe(vapidPublicKey) {
    this.keys.push(vapidPublicKey);
    return this.subscription;
  }
}
