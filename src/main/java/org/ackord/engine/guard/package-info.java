/**
 * The locks of the engine: a deployed model is code, and expressions are code too. They act inside the engine, so on every way
 * in alike: engine REST, the web apps, Camunda Modeler, start-up. ADR 11 says why each is there.
 */
@NullMarked
package org.ackord.engine.guard;

import org.jspecify.annotations.NullMarked;
