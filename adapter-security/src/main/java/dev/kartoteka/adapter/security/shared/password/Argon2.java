package dev.kartoteka.adapter.security.shared.password;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Computes Argon2. Each thread keeps the memory of its last hash and uses it for the next
 * one: fresh memory would take longer and leave tens of megabytes to the garbage
 * collector with each log-in.
 */
class Argon2 {

	private final int pooledMemory;

	private final ThreadLocal<Argon2BytesGenerator.BlockPool> pools;

	private final ReentrantLock oversized = new ReentrantLock();

	/**
	 * Creates an instance.
	 * @param pooledMemory in KiB, per thread; hashes that need more are computed one at a
	 * time
	 */
	Argon2(int pooledMemory) {
		this.pooledMemory = pooledMemory;
		this.pools = ThreadLocal.withInitial(() -> new Argon2BytesGenerator.FixedBlockPool(pooledMemory));
	}

	/** Returns the hash of the password with this number of bytes. */
	byte[] hash(String password, Argon2Variant variant, Argon2Cost cost, byte[] salt, int length) {
		if (cost.memory() <= this.pooledMemory) {
			return compute(password, variant, cost, salt, length);
		}
		this.oversized.lock();
		try {
			return compute(password, variant, cost, salt, length);
		}
		finally {
			this.oversized.unlock();
		}
	}

	private byte[] compute(String password, Argon2Variant variant, Argon2Cost cost, byte[] salt, int length) {
		Argon2BytesGenerator generator = new Argon2BytesGenerator();
		generator.init(new Argon2Parameters.Builder(variant.type()).withVersion(variant.version())
			.withMemoryAsKB(cost.memory())
			.withIterations(cost.iterations())
			.withParallelism(cost.lanes())
			.withSalt(salt)
			.withBlockPool(this.pools.get())
			.build());
		byte[] hash = new byte[length];
		generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
		return hash;
	}

}
