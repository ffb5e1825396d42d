package dev.toque.portal.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route that the help desk may call too; every other one is for admins (protocol.md, 8). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface HelpDeskToo {}
