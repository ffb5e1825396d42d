-- One role and one schema a service; no service reads another's tables (design.md, section 1).
-- Run once in the new, empty database by its administrator; the roles sign in once they have a password.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE ROLE toque_activation LOGIN;
CREATE ROLE toque_push LOGIN;
CREATE ROLE toque_portal LOGIN;
GRANT toque_activation, toque_push, toque_portal TO CURRENT_USER;
CREATE SCHEMA toque_activation AUTHORIZATION toque_activation;
CREATE SCHEMA toque_push AUTHORIZATION toque_push;
CREATE SCHEMA toque_portal AUTHORIZATION toque_portal;
ALTER ROLE toque_activation SET search_path = toque_activation;
ALTER ROLE toque_push SET search_path = toque_push;
ALTER ROLE toque_portal SET search_path = toque_portal;
