package org.gongli.procedures.definitions;

/// A version of a procedure as it is kept.
///
/// @param engineId under which the engine knows it
public record Version(long id, int number, String engineId, Definition definition) {
}
