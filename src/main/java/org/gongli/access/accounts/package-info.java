/// Accounts and posts at the administrator's desk, and the accounts of the demo city.
///
/// Invariants: an administrator reaches the accounts within the scope of their own post alone; nobody locks themselves out; what ends takes its sessions along.
@NullMarked
package org.gongli.access.accounts;

import org.jspecify.annotations.NullMarked;
